/** What an address under /liff/ means. */
export type Page = { name: 'media'; id: string } | { name: 'none' };

/**
 * Read after LIFF has opened: until then the first address carries the wanted one in liff.state, and neither may be touched.
 * Should LIFF not have gone there by itself, liff.state still counts.
 */
export function pageOf(place: { pathname: string; search: string }): Page {
  const state = new URLSearchParams(place.search).get('liff.state');
  const path = state?.startsWith('/') ? state.split(/[?#]/)[0]! : place.pathname.replace(/^\/liff/, '');
  const media = /^\/media\/(\d{1,18})\/?$/.exec(path);
  return media ? { name: 'media', id: media[1]! } : { name: 'none' };
}
