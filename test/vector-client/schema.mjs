// Vector's own JSON Schemas, with the two mistakes taken out for which Vector's own
// answers would not pass, and in JSON's terms.
import { VectorAjv } from "../npm/packages.mjs";

// Vector's bytes have one digit.
const ONE_DIGIT = "^0x([a-fA-F0-9])$";
const DIGITS = "^0x([a-fA-F0-9])*$";

const mend = (key, value) => {
  if (value === ONE_DIGIT) return DIGITS;
  // A channel that has just been set up has no asset.
  if (key === "minItems" && value === 1) return undefined;
  // What may be undefined is an empty answer.
  if (key === "anyOf") return value.filter(({ type }) => type !== "undefined");
  return value;
};

export const mended = (schema) => JSON.parse(JSON.stringify(schema), mend);

const ajv = new VectorAjv({ unknownFormats: "ignore" });

// checker returns what says how a value breaks a schema, or nothing.
export const checker = (schema) => {
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: "it" }));
};
