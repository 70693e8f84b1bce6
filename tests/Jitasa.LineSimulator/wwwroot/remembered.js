/// What this browser remembers between visits. Private windows may refuse storage: then nothing is remembered.
const read = key => { try { return localStorage.getItem(`line-sim.${key}`); } catch { return null; } };
const write = (key, value) => { try { localStorage.setItem(`line-sim.${key}`, value); } catch { /* private window */ } };

export const remembered = (key, otherwise) => { try { return JSON.parse(read(key)) ?? otherwise; } catch { return otherwise; } };
export const remember = (key, value) => write(key, JSON.stringify(value));

const seen = new Map(remembered('seen', []));

export const seenUntil = (viewer, chatId) => seen.get(`${viewer} ${chatId}`) ?? '';

export function see(viewer, chatId, at) {
  seen.set(`${viewer} ${chatId}`, at);
  remember('seen', [...seen].slice(-200));
}
