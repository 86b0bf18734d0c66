/** Longer than a browser needs to begin to save; an address that is gone before loses the file. */
const KEPT = 60_000;

/** Hands a file to the browser to be kept under a name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT);
}
