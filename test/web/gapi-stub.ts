type Handler = (message: unknown) => unknown;
type Message =
  | { stub: 'question'; id: string; type: string; message: unknown }
  | { stub: 'answer'; id: string; result: unknown[] };

/**
 * Stands in for Google's script that the Auth SDK loads for its pop-up, in the page and in its helper
 * iframe alike: as much of gapi.iframes as the two need, over postMessage. It is sent to the browser
 * as its own source text, so it must not refer to anything outside itself.
 */
function gapiStub(): void {
  const handlers = new Map<string, Handler>();
  const answers = new Map<string, (result: unknown[]) => void>();
  const early: MessageEvent<Message>[] = [];

  const answer = async (event: MessageEvent<Message>): Promise<void> => {
    const { data, source } = event;
    if (data.stub !== 'question') return;
    const handler = handlers.get(data.type);
    if (!handler) {
      early.push(event);
      return;
    }
    const result: Message = { stub: 'answer', id: data.id, result: [await handler(data.message)] };
    source?.postMessage(result, { targetOrigin: '*' });
  };
  addEventListener('message', (event: MessageEvent<Message>) => {
    if (event.data.stub === 'question') void answer(event);
    if (event.data.stub !== 'answer') return;
    try {
      answers.get(event.data.id)?.(event.data.result);
    } catch {
      // The SDK always throws after it has heard that storage works; Google's script lets it pass.
    }
  });

  const channelTo = (target: () => Window | null) => ({
    register(type: string, handler: Handler) {
      handlers.set(type, handler);
      for (const event of early.splice(0)) void answer(event);
    },
    send(type: string, message: unknown, callback: (result: unknown[]) => void) {
      const id = crypto.randomUUID();
      answers.set(id, callback);
      const question: Message = { stub: 'question', id, type, message };
      target()?.postMessage(question, '*');
    },
    ping: (callback: () => void) => Promise.resolve().then(callback),
    restyle: () => Promise.resolve(),
  });

  const context = {
    open: (
      { url, where }: { url: string; where: Element },
      ready: (iframe: ReturnType<typeof channelTo>) => unknown,
    ) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.hidden = true;
        frame.src = url;
        frame.addEventListener('load', () => resolve(ready(channelTo(() => frame.contentWindow))));
        where.append(frame);
      }),
    getParentIframe: () => channelTo(() => parent),
  };

  Object.assign(window, {
    gapi: {
      load: (_: string, { callback }: { callback: () => void }) => callback(),
      iframes: { Iframe: true, CROSS_ORIGIN_IFRAMES_FILTER: {}, getContext: () => context },
    },
  });
  const { currentScript } = document;
  const source = currentScript instanceof HTMLScriptElement ? currentScript.src : '';
  const loaded: unknown = Reflect.get(
    window,
    new URL(source).searchParams.get('onload') ?? 'gapi_onload',
  );
  if (typeof loaded === 'function') loaded.call(window);
}

export const GAPI_STUB = `(${gapiStub.toString()})();`;
