// The one script of every page. It defines the small elements; a tool comes with the pages on which it
// stands, and what a reader may never ask for comes when it is asked for.
import './brief/brief-buttons.ts';
import './brief/brief-page.ts';
import './chart-figure.ts';
import './cite/cite-this.ts';
import './cite/cited-date.ts';
import './copy-link.ts';
import './display-settings.ts';
import './learn/learn-session.ts';
import './print-button.ts';
import './search-opener.ts';
import './search-page.ts';
import './table-export.ts';
import './term-card.ts';
import { followEdition } from './offline/follow-edition.ts';
import { loadPart } from './load-part.ts';

/** Milliseconds after which a page is read rather than loaded. */
const IS_READ = 2000;

/** What narrows a list, by the element on the pages that have it. */
const FILTERS = {
  'evidence-filter': () => import('./evidence-filter.ts'),
  'shelf-list form': () => import('./shelf-list.ts'),
};
for (const [element, load] of Object.entries(FILTERS)) {
  if (document.querySelector(element) !== null) {
    void loadPart('The filters could not be loaded; the list below is complete.', async () => {
      await load();
    });
  }
}

// Only on an address that nobody between can change does a browser keep pages.
if (isSecureContext && 'serviceWorker' in navigator) {
  followEdition();
  addEventListener('load', () => {
    setTimeout(() => {
      // Without it everything can be read as long as there is a network.
      import('./offline/stay-readable.ts')
        .then(({ stayReadable }) => stayReadable())
        .catch(() => undefined);
    }, IS_READ);
  });
}
