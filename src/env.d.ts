/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** How many value cards the page holds so far; makes their ids. */
    valueCards?: number;
    /** Whether the page holds the hatch of its printed bars already. */
    hasPrintHatch?: boolean;
  }
}

/** An address from which a script may be run: Trusted Types, which TypeScript's DOM does not have. */
interface TrustedScriptURL {
  readonly toJSON: () => string;
}

interface Window {
  readonly trustedTypes?: {
    createPolicy: (
      name: string,
      rules: Readonly<{ createScriptURL: (address: string) => string }>,
    ) => { createScriptURL: (address: string) => TrustedScriptURL };
  };
}

interface ServiceWorkerContainer {
  register(
    address: TrustedScriptURL,
    options?: RegistrationOptions,
  ): Promise<ServiceWorkerRegistration>;
}
