// The OpenAPI document that a node serves, and the answers held to it.
import { Ajv2020, axios } from "../npm/packages.mjs";
import { fail } from "./until.mjs";

// As in Vector, a channel or transfer without a dispute has an answer without a body.
const MAY_BE_EMPTY = /\/dispute$/;

const pointer = (...parts) => parts.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const pattern = (path) => new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`);

class Document {
  #ajv = new Ajv2020({ strict: false, allErrors: false });
  #routes = [];
  answered = new Set();

  constructor(origin, raw) {
    this.id = `${origin}/openapi.json`;
    this.#ajv.addSchema({ ...raw, $id: this.id });
    for (const [path, operations] of Object.entries(raw.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        this.#routes.push({ method, path, matches: pattern(path), operation });
      }
    }
    // Of two that match, the one with more words of its own.
    this.#routes.sort((a, b) => a.path.split("{").length - b.path.split("{").length);
  }

  // names lists the routes outside /v1, which are those of Vector's server-node.
  names() {
    return this.#routes.filter(({ path }) => !path.startsWith("/v1/") && path !== "/openapi.json").map(({ method, path }) => `${method} ${path}`);
  }

  // fault says what is wrong with an answer, or nothing.
  fault(method, pathname, { status, headers, data }) {
    const route = this.#routes.find((one) => one.method === method && one.matches.test(pathname));
    if (!route) return status === 404 ? undefined : `is ${status} of a route that the document does not have`;
    const name = String(status);
    const told = name in route.operation.responses;
    const kind = (headers["content-type"] ?? "").split(";")[0];
    const at = ["paths", route.path, method, "responses", told ? name : "default"];
    if (status === 200) this.answered.add(`${method} ${route.path}`);
    if (status === 200 && data === "" && MAY_BE_EMPTY.test(route.path)) return undefined;
    if (!told && status < 400) return `has the status ${status}, which the document does not have`;
    const place = told ? at : ["components", "responses", "Error"];
    const validate = this.#ajv.getSchema(`${this.id}#${encodeURI(pointer(...place, "content", kind, "schema"))}`);
    if (!validate) return `is ${kind || "without a type"}, which the document does not have`;
    return validate(data) ? undefined : this.#ajv.errorsText(validate.errors, { dataVar: "it" });
  }
}

const documents = new Map();
let answers = 0;

const check = (answer) => {
  const { method, url } = answer.config;
  const { origin, pathname } = new URL(url);
  const document = documents.get(origin);
  if (!document) return;
  answers += 1;
  const wrong = document.fault(method, pathname, answer);
  if (wrong) fail(`the answer to ${method.toUpperCase()} ${pathname} is not what the OpenAPI document has: ${wrong}\n${JSON.stringify(answer.data)}`);
};

// hold reads the documents of nodes, and from then on holds every answer that
// Vector's client gets from them, errors included, to the node's own document.
export const hold = async (urls) => {
  for (const url of urls) {
    const { data } = await axios.get(`${url}/openapi.json`);
    const { origin } = new URL(url);
    documents.set(origin, new Document(origin, data));
  }
  axios.interceptors.response.use(
    (answer) => {
      check(answer);
      return answer;
    },
    (error) => {
      if (error.response) check(error.response);
      throw error;
    },
  );
};

// checkRoutes demands that each of Vector's routes has answered somewhere, and
// returns how many routes and answers there were.
export const checkRoutes = () => {
  const all = [...documents.values()];
  const answered = new Set(all.flatMap((document) => [...document.answered]));
  const left = all[0].names().filter((name) => !answered.has(name));
  if (left.length > 0) fail(`nothing has been answered by ${left.join(", ")}`);
  return { routes: answered.size, answers };
};
