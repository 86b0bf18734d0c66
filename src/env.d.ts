/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** How many value cards the page holds so far; makes their ids. */
    valueCards?: number;
    /** Whether the page holds the hatch of its printed bars already. */
    hasPrintHatch?: boolean;
  }
}

interface Window {
  /** What TypeScript's DOM does not have: to it, a trusted address is a string. */
  readonly trustedTypes?: {
    createPolicy: (
      name: string,
      rules: Readonly<{ createScriptURL: (address: string) => string }>,
    ) => { createScriptURL: (address: string) => string };
  };
}

/** Pagefind's own script, which the build takes from the index that it wrote. */
declare module 'pagefind-script' {
  /** A record of the index. */
  export type Fragment = Readonly<{
    raw_url: string;
    content: string;
    meta: Readonly<Record<string, string>>;
    filters: Readonly<Record<string, readonly string[]>>;
  }>;
  type Result = Readonly<{ data: () => Promise<Fragment> }>;
  export const createInstance: (options: Readonly<{ basePath: string; noWorker: boolean }>) => {
    readonly search: (term: string) => Promise<Readonly<{ results: readonly Result[] }>>;
  };
}
