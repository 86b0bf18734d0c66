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

if (document.querySelector('evidence-filter') !== null) {
  void loadPart('The filters could not be loaded; the table below is complete.', async () => {
    await import('./evidence-filter.ts');
  });
}

if (document.querySelector('shelf-list form') !== null) {
  void loadPart('The filters could not be loaded; the list below is complete.', async () => {
    await import('./shelf-list.ts');
  });
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
