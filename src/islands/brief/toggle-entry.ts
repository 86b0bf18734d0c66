import { BriefInTab } from './brief-in-tab.ts';
import { LIMITS, withEntry, withoutEntry } from './brief.ts';
import { BRIEF_STORE } from './kept-brief.ts';

let held = new BriefInTab(BRIEF_STORE);

/** Puts what a button stands for into the brief, or takes it out, and says beside it what came of it. */
export function toggleEntry(button: HTMLElement): void {
  const { item = '' } = button.dataset;
  held.catchUp();
  const { brief } = held;
  const isIn = brief.entries.some(({ id }) => id === item);
  const changed = isIn ? withoutEntry(brief, item) : withEntry(brief, item);
  if (changed === brief) {
    say(button, `The brief is full: it holds ${LIMITS.entries}.`);
  } else if (!held.edit(changed)) {
    held = new BriefInTab(BRIEF_STORE);
    say(
      button,
      'This browser could not keep that (storage is off or full), so nothing was changed.',
    );
  } else {
    // Who sees the button has read it on the button.
    say(button, isIn ? 'Removed' : 'Added', 'visually-hidden');
  }
}

function say(button: HTMLElement, text: string, className = ''): void {
  const status = button.querySelector('[role="status"]') ?? document.createElement('span');
  status.className = className;
  if (!status.isConnected) {
    status.role = 'status';
    button.append(' ', status);
  }
  // A live region speaks when its words change, not when they arrive with it.
  setTimeout(() => {
    status.textContent = text;
  });
}
