import type { APIRoute } from 'astro';
import { ankiDeck } from '../../../../exports/anki.ts';
import { allCards } from '../../../../learn/all-cards.ts';
import { findGuidance, guidancePaths } from '../../../../store.ts';

export const getStaticPaths = guidancePaths;

export const GET: APIRoute = async ({ params, site }) => {
  const guidance = await findGuidance(params.guidance);
  return new Response(ankiDeck(guidance, allCards(guidance), site?.href), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
