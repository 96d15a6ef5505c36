export function contentPolicy(sources: { scripts: readonly string[]; styles: readonly string[] }): string
