/** `een huishouden van 1 persoon`, `een huishouden van 3 personen`. */
export const nameHousehold = (personen: number): string =>
  `een huishouden van ${personen} ${personen === 1 ? 'persoon' : 'personen'}`
