import { urls } from '../../urls.ts';
import { keepText, keptText } from '../kept-text.ts';
import { editionOf } from './edition-of.ts';
import { isKeepableEdition, type KeepableEdition } from './keepable-edition.ts';
import { registerWorker } from './register-worker.ts';
import { keptBy, workerAddress } from './worker-address.ts';

/** How an attempt to keep guidance went. */
export type Outcome = 'kept' | 'waiting' | 'failed' | 'full';

/** What the worker says while it fetches what it is to keep. */
export type WorkerNews = Readonly<{ edition: string; kept?: number; all?: number; isFull?: true }>;

/** Under this name a browser counts how often its reader has given up all. */
const ROUND = 'keep-round';

/** Where a worker says how far it is; every page hears it. */
export const workerNews = new BroadcastChannel('offline');

/** The edition that the host serves now; nothing without a network. */
export async function servedEdition(): Promise<KeepableEdition | undefined> {
  const response = await fetch(urls.servedEdition(), { cache: 'no-cache' }).catch(() => undefined);
  const found: unknown = response?.ok === true ? await response.json() : undefined;
  return isKeepableEdition(found) ? found : undefined;
}

/** The worker that this browser has, if any. */
export const ownRegistration = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration(urls.home());

/**
 * Does one thing at a time with what is kept, in all tabs: what one of them keeps while another gives it
 * up would come back.
 */
export const inTurn = <Done>(work: () => Promise<Done>): Promise<Done> =>
  navigator.locks.request('offline', work);

/** The guidance that this browser keeps, whole. */
export async function keptGuidance(): Promise<readonly string[]> {
  const { waiting, active } = (await ownRegistration()) ?? {};
  const worker = waiting ?? active;
  return worker ? keptBy(worker) : [];
}

/**
 * Keeps some guidance, and no other, of an edition: all of it, or nothing of it, in which case what was
 * kept before still is.
 *
 * @returns `waiting` where pages of an earlier edition are open, which go on with that
 */
export async function keepGuidance(edition: string, guidance: readonly string[]): Promise<Outcome> {
  const heard: WorkerNews[] = [];
  const listen = ({ data }: MessageEvent<WorkerNews>): void => {
    if (data.edition === edition && data.isFull === true) heard.push(data);
  };
  workerNews.addEventListener('message', listen);
  try {
    const address = new URL(workerAddress(edition, guidance, keptText(ROUND) ?? ''), location.href)
      .href;
    const { installing, waiting, active } = await registerWorker(address);
    if (active?.scriptURL === address) return 'kept';
    const worker = installing ?? waiting;
    if (worker === null) return 'failed';
    if (!(await isInstalled(worker))) return heard.length > 0 ? 'full' : 'failed';
    return active === null || editionOf(active) === edition ? 'kept' : 'waiting';
  } catch {
    return 'failed';
  } finally {
    workerNews.removeEventListener('message', listen);
  }
}

function isInstalled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'installing' || worker.state === 'parsed') return;
      worker.removeEventListener('statechange', look);
      resolve(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Keeps nothing any more. */
export async function forgetAll(): Promise<void> {
  keepText(ROUND, String(Number(keptText(ROUND)) + 1));
  await (await ownRegistration())?.unregister();
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.includes('precache')).map((name) => caches.delete(name)),
  );
}
