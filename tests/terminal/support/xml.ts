import { startInterpreter } from '../../cpython/support.ts';

/** What a parser of XML finds in a document. */
export interface Document {
  /** The root, with its namespace: `{http://www.w3.org/2000/svg}svg`. */
  readonly root: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What is in all elements of each name, in order; names without their namespace. */
  readonly contents: Readonly<Record<string, readonly string[]>>;
  /** Every `id`. */
  readonly ids: readonly string[];
}

/** Reads documents with expat, CPython's parser, which takes nothing but well-formed XML. @throws Error with its words */
export async function readXml(documents: readonly string[]): Promise<Document[]> {
  const python = await startInterpreter();
  const source = `
import json
import xml.etree.ElementTree as ElementTree

for text in json.loads(${JSON.stringify(JSON.stringify(documents))}):
    root = ElementTree.fromstring(text)
    contents = {}
    for element in root.iter():
        contents.setdefault(element.tag.split("}")[-1], []).append("".join(element.itertext()))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    print(json.dumps({"root": root.tag, "attributes": root.attrib, "contents": contents, "ids": ids}))
`;
  const { trace } = await python.run({ source }, { limits: { outputBytes: 2 ** 26 } });
  python.close();
  if (trace.error !== undefined) throw new Error(trace.error);
  return trace.output.map(({ text }) => JSON.parse(text) as Document);
}
