/** What the browser keeps under a name: empty where nothing is, nothing where nothing may be read. */
export function keptText(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return undefined;
  }
}

/**
 * Keeps text in the browser under a name; empty text is forgotten.
 *
 * @returns whether the browser did: its storage can be off or full
 */
export function keepText(name: string, text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
