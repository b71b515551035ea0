/** Why a delivery is not believed. */
export class WebhookError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WebhookError";
  }
}

/** A delivery that the node has sent. */
export interface VerifiedWebhook {
  /** The event's cursor: the same event may be delivered more than once. */
  id: string;
  name: string;
  payload: unknown;
}

/** What a delivery is checked against. */
export interface VerifyOptions {
  /** The secret that the node told when the webhook was made. */
  secret: string;
  /** How old a delivery may be, seconds; 300. */
  toleranceSeconds?: number;
  /** Now, Unix seconds; the clock's if absent. */
  now?: number;
}

/**
 * Checks that a request is a delivery of the node, and recent. The body must be
 * the bytes as they came: parsed and written again it has another signature.
 */
export async function verifyWebhook(
  headers: Headers | Record<string, string | string[] | undefined>,
  body: string | Uint8Array,
  options: VerifyOptions,
): Promise<VerifiedWebhook> {
  const header = (name: string): string => {
    const value = headers instanceof Headers ? headers.get(name) : (headers[name.toLowerCase()] ?? headers[name]);
    if (typeof value !== "string" || value === "") {
      throw new WebhookError(`the header ${name} is missing`);
    }
    return value;
  };
  const signature = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header("Sluice-Signature"));
  if (!signature) {
    throw new WebhookError("the header Sluice-Signature is not t=…,v1=…");
  }
  const [, time, mac] = signature as unknown as [string, string, string];
  const now = options.now ?? Math.floor(Date.now() / 1000);
  if (Math.abs(now - Number(time)) > (options.toleranceSeconds ?? 300)) {
    throw new WebhookError("the delivery is too old: it may be a copy, or a clock is wrong");
  }
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const prefix = new TextEncoder().encode(`${time}.`);
  const signed = new Uint8Array(prefix.length + bytes.length);
  signed.set(prefix);
  signed.set(bytes, prefix.length);
  const key = await globalThis.crypto.subtle.importKey("raw", new TextEncoder().encode(options.secret), { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  const claimed = Uint8Array.from(mac.match(/../g)!, (pair) => parseInt(pair, 16));
  if (!(await globalThis.crypto.subtle.verify("HMAC", key, claimed, signed))) {
    throw new WebhookError("the signature is wrong");
  }
  let payload: unknown;
  try {
    payload = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new WebhookError("the body is not JSON");
  }
  return { id: header("Sluice-Event-Id"), name: header("Sluice-Event"), payload };
}
