import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cwd } from 'node:process';
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { LIGHT_PALETTE } from '../charts/image/light-palette.ts';
import { ICON_SIZES } from './_icon-sizes.ts';

export const getStaticPaths = () => ICON_SIZES.map((size) => ({ params: { size: String(size) } }));

/** The icon of the site as a picture, on a ground of its own up to the edges, which devices cut. */
export const GET: APIRoute = async ({ params }) => {
  const size = Number(params.size);
  const drawing = await readFile(join(cwd(), 'public', 'favicon.svg'));
  const icon = await sharp(drawing, { density: size * 3 })
    .resize(size, size)
    .flatten({ background: LIGHT_PALETTE.accent })
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(icon), { headers: { 'Content-Type': 'image/png' } });
};
