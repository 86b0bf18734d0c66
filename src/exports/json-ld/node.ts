/** A value of JSON-LD. */
export type JsonLdValue = string | boolean | JsonLd | readonly JsonLdValue[];

/** A node of JSON-LD: properties by their names in schema.org. */
export type JsonLd = Readonly<{ [property: string]: JsonLdValue }>;

/** A body that publishes or creates. */
export const organisation = (name: string): JsonLd => ({ '@type': 'Organization', name });
