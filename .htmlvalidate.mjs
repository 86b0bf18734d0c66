import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    // Safari takes a list without markers for no list at all, unless its role says so.
    'no-redundant-role': 'off',
    // The title of a figure states its figures; what a tab or a search engine cuts stands below it.
    'long-title': 'off',
    // Filters act at once and say what they did; a button to submit them would do nothing.
    'wcag/h32': 'off',
    // A region that scrolls is no section of the document.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});
