import { coroutine, createTask, gather, print, sleep, ValueError } from '../../../src/asyncio/index.ts';
import type { ListedPicture } from '../../../src/terminal/exports/html/listed.ts';
import { record } from '../../../src/trace/index.ts';

/** What has broken out of pages before. Each tries to set `document.title` to `broken`, or to reach the network. */
export const HOSTILE = [
  '<script>document.title = "broken"</script>',
  '</script><script>document.title = "broken"</script>',
  '</style><script>document.title = "broken"</script>',
  '</title><img src=x onerror="document.title = \'broken\'">',
  '<!--<script>',
  '--><script>document.title = "broken"</script>',
  '" onmouseover="document.title = \'broken\'" x="',
  "' onfocus='document.title = \"broken\"' autofocus x='",
  '<svg onload=document.title="broken">',
  '<img src="http://192.0.2.1/x.png">',
  '<a href="javascript:document.title=\'broken\'">x</a>',
  '<style>@import url(http://192.0.2.1/x.css)</style>',
  '<base href="http://192.0.2.1/">',
  '<meta http-equiv="refresh" content="0;url=http://192.0.2.1/">',
  ']]><b>',
  '&lt;script&gt; &#60;b&#62; &amp',
  '\u2028document.title="broken"//\u2029',
  '\u0000<\u0000script>',
  '\u202e\\u003cscript>`\\',
];

/** A program that is full of this text: title, labels, names, output, result, code. */
export async function hostilePicture(evil: string): Promise<ListedPicture> {
  const worker = coroutine(function* worker() {
    print(evil);
    yield* sleep(1);
    throw new ValueError(evil);
  });
  const main = coroutine(function* main() {
    yield* gather([createTask(worker(), { name: evil })], { returnExceptions: true });
    return evil;
  });
  const trace = await record((run) => run(main()));
  const code = `# ${evil}\nprint("""${evil}\n${evil}""")\n`;
  const listing = { language: 'python' as const, code, lines: trace.events.map(() => 1), note: evil };
  return { title: evil, summary: evil, sides: [{ label: evil, trace, listing }] };
}
