/** The address of the script that this page began with; a build gives each version of it a name of its own. */
const own = (): string | null | undefined =>
  document.querySelector('script[type="module"][src]')?.getAttribute('src');

/**
 * What helps where a part of the page did not come. A browser does not say why; so the page itself is asked for: it may
 * not come either, or be another one by now, which has other parts.
 */
export async function helpAgainstAbsence(entry = own()): Promise<string> {
  const answer = await fetch(document.baseURI, { cache: 'no-store' }).catch(() => null);
  if (!answer) return 'check the connection, then try again';
  if (!answer.ok)
    return `the server is in trouble (it answered with ${answer.status}): wait a moment, then try again`;
  const page = await answer.text().catch(() => null);
  if (page === null) return 'check the connection, then try again';
  if (entry && !page.includes(entry))
    return 'the page has been renewed on the server since you opened it: reload it';
  return 'try again; if it stays so, the page on the server is not whole';
}
