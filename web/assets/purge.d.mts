export function dropUnusedRules(css: string, source: string): string
export function keepReachedTokens(theme: string, css: string): string
