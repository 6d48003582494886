export function readAllowList(file: string): string[];
export function isAllowed(entries: readonly string[], file: string): boolean;
export function allowedFiles(root: string, entries: readonly string[]): string[];
export function stage(root: string, target: string): string[];
