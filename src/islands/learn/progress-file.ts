import { saveFile } from '../save-file.ts';
import { parseProgress, ProgressError, progressText, type Progress } from './progress.ts';

/** `1 question`, `10 questions`. */
const questions = (count: number): string => `${count} question${count === 1 ? '' : 's'}`;

/** Hands progress to the browser as a file to be kept; returns what is told about it. */
export function saveProgress(guidance: string, progress: Progress): string {
  const file = new Blob([progressText(guidance, progress)], { type: 'application/json' });
  saveFile(file, `progress-${guidance}.json`);
  return `Saved: progress of ${questions(progress.size)}.`;
}

/**
 * Reads a file of progress.
 *
 * @param known - the cards that are still asked; others are left out
 * @returns what is told about it, and the progress unless the file cannot be read
 */
export async function loadProgress(
  guidance: string,
  file: File,
  known: ReadonlySet<string>,
): Promise<Readonly<{ message: string; progress: Progress | undefined }>> {
  try {
    const loaded = parseProgress(guidance, await file.text(), new Date());
    const progress = new Map([...loaded].filter(([id]) => known.has(id)));
    const lost = loaded.size - progress.size;
    const rest =
      lost === 0
        ? ''
        : ` ${lost} ${lost === 1 ? 'is' : 'are'} no longer asked and ${lost === 1 ? 'was' : 'were'} left out.`;
    return { message: `Loaded: progress of ${questions(progress.size)}.${rest}`, progress };
  } catch (error) {
    const reason = error instanceof ProgressError ? error.message : 'it cannot be read';
    return {
      message: `${file.name} was not loaded: ${reason}. Nothing has changed.`,
      progress: undefined,
    };
  }
}
