// A stand-in for the LIFF SDK inside the LINE simulator. It behaves like LINE's where a page can tell the difference:
// two redirects, login, tokens a server can verify, no group id in the context, sendMessages only from a chat.

const simulator = new URL(import.meta.url).origin;
const storageKey = "sim-liff-session";
let state = null;
let resolveReady;
const ready = new Promise((resolve) => { resolveReady = resolve; });

class LiffError extends Error {
  constructor(code, message) {
    super(message ?? code);
    this.name = "LiffError";
    this.code = code;
  }
}

function sessionFromAddress() {
  const address = new URL(location.href);
  const given = address.searchParams.get("sim_session");
  if (given) {
    sessionStorage.setItem(storageKey, given);
  }
  return given ?? sessionStorage.getItem(storageKey);
}

async function ask(path, body) {
  const session = sessionStorage.getItem(storageKey);
  const answer = await fetch(`${simulator}/sim/liff/${session}${path}`, body === undefined
    ? undefined
    : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const json = await answer.json();
  if (!answer.ok) {
    throw new LiffError(json.code ?? String(answer.status), json.message);
  }
  return json;
}

function need(condition, code, message) {
  if (!condition) {
    throw new LiffError(code, message);
  }
}

function needLogin() {
  need(state, "INVALID_CONFIG", "liffId is necessary for liff.init()");
  need(state.loggedIn, "UNAUTHORIZED", "Need access_token for api call, Please login first");
}

// LINE first loads the endpoint with the rest of the link in liff.state; init() then goes there.
function secondRedirect() {
  const address = new URL(location.href);
  const rest = address.searchParams.get("liff.state");
  address.searchParams.delete("sim_session");
  address.searchParams.delete("liff.state");
  if (rest === null) {
    if (address.href !== location.href) {
      history.replaceState(history.state, "", address);
    }
    return false;
  }
  const endpoint = new URL(state.endpointUrl);
  const target = new URL(endpoint.origin + endpoint.pathname.replace(/\/$/, "") + (rest.startsWith("/") ? rest : rest.replace(/^(?=[?#])/, "/")));
  if (target.pathname.replace(/\/$/, "") === address.pathname.replace(/\/$/, "") && !target.search && !target.hash) {
    history.replaceState(history.state, "", target);
    return false;
  }
  location.replace(target);
  return true;
}

async function init(config, onSuccess, onError) {
  try {
    need(config?.liffId, "INVALID_CONFIG", "liffId is necessary for liff.init()");
    need(sessionFromAddress(), "INIT_FAILED", "This page was not opened from the simulator.");
    state = await ask("");
    need(state.liffId === config.liffId, "INIT_FAILED", "no such LIFF app");
    if (secondRedirect()) {
      return await new Promise(() => {});
    }
    if (config.withLoginOnExternalBrowser && !state.loggedIn) {
      state = await ask("/login", {});
    }
    resolveReady();
    onSuccess?.();
  } catch (error) {
    onError?.(error);
    throw error;
  }
}

async function login(options = {}) {
  need(state, "INVALID_CONFIG", "liffId is necessary for liff.init()");
  const back = options.redirectUri ?? state.endpointUrl;
  need(back.startsWith(state.endpointUrl.replace(/\/$/, "")), "INVALID_ARGUMENT", "redirectUri must start with the endpoint URL");
  await ask("/login", {});
  location.assign(back);
  if (new URL(back, location.href).href === location.href) {
    location.reload();
  }
}

function logout() {
  if (state) {
    state = { ...state, loggedIn: false, idToken: null, accessToken: null, profile: null };
    void ask("/logout", {});
  }
}

function decoded(token) {
  const bytes = Uint8Array.from(atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/")), (unit) => unit.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

// LINE opens its own sheet with friends and groups; here it is a small list of the person's groups.
function pickTarget(targets) {
  return new Promise((resolve) => {
    const sheet = document.createElement("dialog");
    sheet.setAttribute("aria-label", "ส่งต่อ");
    const title = document.createElement("p");
    title.textContent = "ส่งต่อให้ · Share to";
    sheet.append(title);
    for (const target of [...targets, null]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = target ? target.name : "ยกเลิก · Cancel";
      button.style.cssText = "display:block;width:100%;margin:.25rem 0;padding:.75rem;font:inherit";
      button.addEventListener("click", () => { sheet.close(); sheet.remove(); resolve(target); });
      sheet.append(button);
    }
    sheet.addEventListener("cancel", () => { sheet.remove(); resolve(null); });
    document.body.append(sheet);
    sheet.showModal();
  });
}

const liff = {
  ready,
  get id() { return state?.liffId ?? null; },
  init,
  login,
  logout,
  isLoggedIn: () => state?.loggedIn ?? false,
  isInClient: () => state?.inClient ?? sessionFromAddress() !== null,
  getOS: () => (state?.inClient ? "android" : "web"),
  getVersion: () => "2.31.0",
  getLineVersion: () => (state?.inClient ? "15.20.0" : null),
  getLanguage: () => state?.language ?? "th",
  getAppLanguage: () => state?.language ?? "th",
  getIDToken: () => state?.idToken ?? null,
  getDecodedIDToken: () => (state?.idToken ? decoded(state.idToken) : null),
  getAccessToken: () => state?.accessToken ?? null,
  isApiAvailable: (name) => (name === "shareTargetPicker" ? state?.loggedIn ?? false : true),

  getContext: () => state && ({
    type: state.contextType,
    userId: state.loggedIn ? state.profile.userId : undefined,
    viewType: "full",
    endpointUrl: state.endpointUrl,
    liffId: state.liffId,
    scope: ["openid", "profile", "chat_message.write"],
    availability: { shareTargetPicker: { permission: true, minVer: "10.3.0" } },
  }),

  async getProfile() {
    needLogin();
    return state.profile;
  },

  async getFriendship() {
    needLogin();
    return { friendFlag: (await ask("")).friendFlag };
  },

  async sendMessages(messages) {
    needLogin();
    need(Array.isArray(messages) && messages.length >= 1 && messages.length <= 5, "INVALID_ARGUMENT", "Size must be between 1 and 5");
    need(state.inClient, "FORBIDDEN", "sendMessages is only available in the LIFF browser");
    await ask("/messages", { messages });
  },

  async shareTargetPicker(messages) {
    needLogin();
    need(Array.isArray(messages) && messages.length >= 1 && messages.length <= 5, "INVALID_ARGUMENT", "Size must be between 1 and 5");
    const target = await pickTarget(await ask("/targets"));
    return target ? ask("/share", { chatId: target.chatId, messages }) : undefined;
  },

  closeWindow() {
    if (window.parent !== window) {
      window.parent.postMessage({ type: "liff-close" }, "*");
    } else {
      window.close();
    }
  },

  openWindow({ url, external = false }) {
    if (window.parent !== window) {
      window.parent.postMessage({ type: "liff-open-window", url, external }, "*");
    } else {
      window.open(url, "_blank", "noopener");
    }
  },

  permission: {
    query: async () => ({ state: "granted" }),
    getGrantedAll: async () => ["openid", "profile", "chat_message.write"],
    requestAll: async () => { throw new LiffError("FORBIDDEN", "only in a MINI App"); },
  },

  permanentLink: {
    createUrl: () => liff.permanentLink.link(location.href),
    createUrlBy: async (url) => liff.permanentLink.link(url),
    link(url) {
      need(state, "INVALID_CONFIG", "liffId is necessary for liff.init()");
      const endpoint = state.endpointUrl.replace(/\/$/, "");
      need(url.startsWith(endpoint), "INVALID_ARGUMENT", "the URL must start with the endpoint URL");
      return `https://liff.line.me/${state.liffId}${url.slice(endpoint.length)}`;
    },
  },

  i18n: { setLang: async () => {} },
  use: () => liff,
};

export default liff;
export { liff, LiffError };
