/** `npm run schemas`: writes the published JSON Schemas anew from the models. */

import { writeFileSync } from 'node:fs';
import { publishedSchemas } from './published-schemas.ts';

for (const { file, schema } of publishedSchemas)
  writeFileSync(new URL(`../${file}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
