import type { Browser, Page } from 'playwright-core';

/** What one visit with an empty cache cost; milliseconds from the start of the navigation. */
export type Visit = Readonly<{
  requests: number;
  /** Bytes over the network, headers included. */
  bytes: number;
  fcp: number;
  lcp: number;
  load: number;
  /** When the first drawing of the page is there to be painted; 0 where it has none. */
  chart: number;
  /** Sum of all layout shifts. */
  shift: number;
  /** How far tasks after the first paint went beyond 50 ms. */
  blocking: number;
}>;

/** Slow 4G as Lighthouse emulates it on a telephone: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
export const CPU_SLOWDOWN = 4;

/** The window of such a telephone. */
export const TELEPHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** How long a page is watched after its load event. */
const AFTER_LOAD = 1000;

/** Makes a page as slow as an inexpensive telephone on slow 4G. */
export async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/** Opens a page as a reader does who was never on the site, on a telephone on slow 4G. */
export async function visitPage(browser: Browser, address: string): Promise<Visit> {
  const reader = await browser.newContext(TELEPHONE);
  try {
    const page = await reader.newPage();
    await slowDown(page);
    const devtools = await reader.newCDPSession(page);
    await devtools.send('Network.enable');
    let requests = 0;
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      requests += 1;
      bytes += encodedDataLength;
    });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(AFTER_LOAD);
    return { requests, bytes, ...(await page.evaluate(seen)) };
  } finally {
    await reader.close();
  }
}

type Seen = Omit<Visit, 'requests' | 'bytes'>;

/** Keeps what the page's own clock says, from its first moment on. */
function watch(): void {
  const kept = { fcp: 0, lcp: 0, shift: 0, chart: 0, tasks: [] as [number, number][] };
  Object.assign(window, { kept });
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(take);
    }).observe({ type, buffered: true });
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') kept.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    kept.lcp = startTime;
  });
  observe('layout-shift', (entry) => {
    kept.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  const look = (now: number): void => {
    const chart = document.querySelector('chart-figure svg, main img[src$=".svg"]');
    if (chart !== null && !(chart instanceof HTMLImageElement && !chart.complete)) kept.chart = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  observe('longtask', ({ startTime, duration }) => {
    kept.tasks.push([startTime, duration]);
  });
}

function seen(): Seen {
  const { kept } = window as unknown as {
    kept: { fcp: number; lcp: number; shift: number; chart: number; tasks: [number, number][] };
  };
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    fcp: kept.fcp,
    lcp: kept.lcp,
    shift: kept.shift,
    chart: kept.chart,
    load: (navigation as PerformanceNavigationTiming).loadEventEnd,
    blocking: kept.tasks
      .filter(([start, duration]) => start + duration > kept.fcp)
      .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
  };
}
