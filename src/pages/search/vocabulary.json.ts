import type { APIRoute } from 'astro';
import { vocabulary } from '../../search/vocabulary.ts';
import { allGuidance, allTerms } from '../../store.ts';

export const GET: APIRoute = async () =>
  Response.json(vocabulary(await allTerms(), await allGuidance()));
