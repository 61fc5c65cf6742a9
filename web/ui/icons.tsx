/** Simple drawings of our own, each on 24 by 24. They stand beside words and say nothing by themselves. */
const LIJNEN = {
  sleutel: 'M13 9a5 5 0 1 1-10 0 5 5 0 0 1 10 0M11.5 12.5 20 21M17 18l2.5-2.5M14 15l2-2',
  euro: 'M18 6a7 7 0 1 0 0 12M4 10h9M4 14h9',
  hamer: 'M14 7 5 16a2 2 0 0 0 3 3l9-9M13 4l7 7-2 2-7-7z',
  huis: 'M3 11 12 4l9 7M6 10v10h12V10M10 20v-6h4v6',
  mensen: 'M9 11a3.5 3.5 0 1 0-.1 0M2 20c0-4 3-6 7-6s7 2 7 6M16 5a3.5 3.5 0 0 1 0 6M18 14c3 .5 4 2.5 4 6',
  doos: 'M3 8l9-4 9 4-9 4zM3 8v9l9 4 9-4V8M12 12v9',
  praten: 'M4 5h16v11H11l-5 4v-4H4z',
  weegschaal: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
  zoek: 'M10.5 17a6.5 6.5 0 1 0 0-.1M15.5 15.5 21 21',
  schild: 'M12 3 4 6v6c0 5 3 8 8 9 5-1 8-4 8-9V6zM9 12l2 2 4-4',
} as const
export type Beeldnaam = keyof typeof LIJNEN

export function Icon({ naam }: { naam: Beeldnaam }) {
  return (
    <svg className="wv-beeld" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
      <path
        d={LIJNEN[naam]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
