import type { APIRoute } from 'astro';
import { LIGHT_PALETTE } from '../charts/image/light-palette.ts';
import { siteSettings } from '../store.ts';
import { ICON_SIZES } from './_icon-sizes.ts';

/** What a device needs to know to install the site; addresses are relative to the manifest. */
export const GET: APIRoute = async () => {
  const { title, description, language } = await siteSettings();
  const icons = ICON_SIZES.map((size) => ({
    src: `icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  }));
  return new Response(
    JSON.stringify({
      id: './',
      name: title,
      short_name: title,
      description,
      lang: language,
      start_url: './',
      scope: './',
      display: 'minimal-ui',
      background_color: LIGHT_PALETTE.ground,
      theme_color: LIGHT_PALETTE.accent,
      icons: [
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        ...icons,
        ...icons.map((icon) => ({ ...icon, purpose: 'maskable' })),
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
};
