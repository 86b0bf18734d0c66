import { CHART_PROPERTIES, type ChartPalette } from '../palette.ts';

/**
 * The colours of a drawing that has left the page, and with it the style sheet: those of the light
 * theme in tokens.css, which a test holds them against.
 */
export const LIGHT_PALETTE: ChartPalette = {
  ink: '#1b1d1f',
  muted: '#5a5f66',
  line: '#dcd8cd',
  ground: '#ffffff',
  accent: '#00565b',
  intervention: '#0b6a8f',
  comparator: '#b4521b',
  neutral: '#767c85',
  calculated: '#6a4c93',
  calculatedGround: '#ffffff',
};

const BY_PROPERTY = new Map<string, string>([
  [CHART_PROPERTIES.ink, LIGHT_PALETTE.ink],
  [CHART_PROPERTIES.muted, LIGHT_PALETTE.muted],
  [CHART_PROPERTIES.line, LIGHT_PALETTE.line],
  [CHART_PROPERTIES.ground, LIGHT_PALETTE.ground],
  [CHART_PROPERTIES.accent, LIGHT_PALETTE.accent],
  [CHART_PROPERTIES.intervention, LIGHT_PALETTE.intervention],
  [CHART_PROPERTIES.comparator, LIGHT_PALETTE.comparator],
  [CHART_PROPERTIES.neutral, LIGHT_PALETTE.neutral],
  [CHART_PROPERTIES.calculated, LIGHT_PALETTE.calculated],
]);

/**
 * The colour that a custom property of drawings has on a light page.
 *
 * @throws RangeError when no drawing has it
 */
export function lightColour(property: string): string {
  const colour = BY_PROPERTY.get(property);
  if (colour === undefined) throw new RangeError(`${property} is no colour of a drawing`);
  return colour;
}
