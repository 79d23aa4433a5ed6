/** True for a member with which an object says how a call was answered, so that what else it holds is that call's. */
export function saysAnswer(name: string, value: unknown): boolean {
  return ANSWER_FIELDS.test(name) || (STATUS.test(name) && /^[1-5]\d\d$/.test(String(value)));
}

const ANSWER_FIELDS = /headers$/i;
const STATUS = /status(?:[_-]?code)?$/i;

/** True for a string that begins as a line of a log does that is no JSON. */
export function mayBeLine(text: string): boolean {
  return LINE_START.test(text);
}

const LINE_START =
  /^(?:\S{1,64} \S{1,64} \S{1,64} \[\d\d\/|(?:https?|h2|wss?) \d{4}-|(?:\d{4}-\d\d-\d\dT\S{1,24} )?\([0-9A-Za-z_=-]{8,64}\)[ `]|[\w.]{1,40}=\S|<request )/;
