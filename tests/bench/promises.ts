/** Those of the benchmark's workloads that native promises can do: NAME OPERATIONS ROUNDS. */

const value = async (n: number): Promise<number> => n;

const chain = async (depth: number): Promise<number> => (depth === 0 ? 1 : await chain(depth - 1));

const suspendAtDepth = async (depth: number, times: number): Promise<void> => {
  if (depth > 1) await suspendAtDepth(depth - 1, times);
  else for (let i = 0; i < times; i++) await undefined;
};

/** By the names they have in `workloads.ts`. Promises have no virtual clock, no queue and no cancellation. */
export const workloads: Record<string, (n: number) => Promise<void>> = {
  'sleep(0)': async (n) => {
    for (let i = 0; i < n; i++) await undefined;
  },
  'spawn and await': async (n) => {
    for (let i = 0; i < n; i++) await value(i);
  },
  'await chains of 10': async (n) => {
    for (let i = 0; i < n; i++) await chain(9);
  },
  'suspend at depth 50': (n) => suspendAtDepth(50, n),
};

const [name, operations, rounds] = process.argv.slice(2);
const seconds: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  const start = performance.now();
  await workloads[name ?? '']?.(Number(operations));
  seconds.push((performance.now() - start) / 1000);
}
console.log(JSON.stringify(seconds));
