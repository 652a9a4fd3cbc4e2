/** `npm run trace:schema`: writes the published JSON Schema of traces from the model. */

import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { traceSchema } from '../../src/trace/schema.ts';

const file = new URL('../../src/trace/trace.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(z.toJSONSchema(traceSchema), null, 2)}\n`);
