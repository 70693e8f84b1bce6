/** The bot's API. The only file that knows its addresses; the session is a cookie that scripts cannot read. */

export interface Config {
  liffId: string | null;
  publicUrl: string | null;
  /** Address of the simulator's LIFF module, when there is no LINE behind the bot. */
  fakeLiff: string | null;
}

export interface MediaCard {
  id: number;
  kind: 'image' | 'audio' | 'video' | 'file';
  state: 'waiting' | 'kept' | 'gone' | 'refused' | 'withdrawn';
  contentType: string | null;
  sizeBytes: number | null;
  receivedAt: string;
}

/** A refusal of the bot, by its code; "offline" when no answer came. */
export class ApiError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const config = () => call<Config>('GET', '/api/config');

export const signIn = (idToken: string) => call<void>('POST', '/api/session', { idToken });

export const mediaCard = (id: string) => call<MediaCard>('GET', `/api/media/${id}/card`);

export const mediaAddress = (id: string) => `/api/media/${id}`;

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError('offline');
  }
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T;
  const problem = (await answer.json().catch(() => ({}))) as { code?: string };
  throw new ApiError(problem.code ?? (answer.status === 401 ? 'sign_in' : 'broken'));
}
