/** The name under which the browser keeps the progress in a guidance document. */
export const progressKey = (guidance: string): string => `learn-${guidance}`;

/** Whether this device keeps progress, readable or not. */
export function hasKeptProgress(guidance: string): boolean {
  try {
    return localStorage.getItem(progressKey(guidance)) !== null;
  } catch {
    return false;
  }
}
