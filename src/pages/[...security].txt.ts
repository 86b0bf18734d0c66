import type { APIRoute } from 'astro';
import { securityText } from '../exports/security-text.ts';
import { siteSettings } from '../store.ts';

/** Only the root of a host has such a file, and only a site that names someone to write to. */
export const getStaticPaths = async () => {
  const { security } = await siteSettings();
  const isWanted = security !== undefined && import.meta.env.BASE_URL === '/';
  return isWanted ? [{ params: { security: '.well-known/security' }, props: { security } }] : [];
};

type Security = Parameters<typeof securityText>[0];

export const GET: APIRoute<{ security: Security }> = ({ props, site, url }) =>
  new Response(
    securityText(props.security, site === undefined ? undefined : new URL(url.pathname, site).href),
  );
