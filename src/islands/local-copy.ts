// The one script of a copy of the site that is opened from a folder, where a browser loads no modules and
// reads no files: what works on the page in hand.
import './chart-figure.ts';
import './display-settings.ts';
import './evidence-filter.ts';
import './learn/learn-session.ts';
import './print-button.ts';
import './table-export.ts';
import './term-card.ts';
