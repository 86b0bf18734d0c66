import { keptText } from '../kept-text.ts';
import { notice } from '../notice.ts';
import { urls } from '../../urls.ts';
import {
  inTurn,
  keepGuidance,
  keptGuidance,
  ownRegistration,
  servedEdition,
} from './keep-guidance.ts';
import { UNASKED } from './keep-offline.ts';
import { offerNewerEdition } from './offer-newer-edition.ts';

/**
 * Keeps the first guidance that is read, and what is kept up to date: for pages that have been read, a
 * network is needed no more. Readers who save data, or have removed a guidance, are left to ask for it.
 */
export const stayReadable = (): Promise<void> => inTurn(keepUpToDate);

async function keepUpToDate(): Promise<void> {
  const registration = await ownRegistration();
  if (registration) offerNewerEdition(registration);
  const wanted = await wantedGuidance();
  const served = wanted.length === 0 ? undefined : await servedEdition();
  if (served === undefined) return;
  const there = wanted.filter((id) => id in served.bytes.guidance);
  const outcome = await keepGuidance(served.edition, there);
  const now = await ownRegistration();
  if (outcome === 'waiting' && now) offerNewerEdition(now);
  if (outcome === 'full') {
    notice(
      'The storage that this browser allows is full: pages are not kept for reading without a network, or those kept are from an earlier edition.',
    );
  }
}

async function wantedGuidance(): Promise<readonly string[]> {
  const kept = await keptGuidance();
  const [, inHand] = /^guidance\/([^/]+)\//.exec(location.pathname.slice(urls.home().length)) ?? [];
  const isUnasked = keptText(UNASKED) === '' && !savesData();
  return kept.length === 0 && inHand !== undefined && isUnasked ? [inHand] : kept;
}

/** Whether the reader's browser is told to save data (https://wicg.github.io/savedata/). */
function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  );
}
