import type { Locale } from "../locales";
import type { en } from "./en";

/** The messages of one language: the same keys as in English, each with a text of its own. */
export type Messages = Translated<typeof en>;

/** The same keys as a catalogue, each with whatever text. */
export type Translated<M> = {
  readonly [K in keyof M]: M[K] extends string ? string : Translated<M[K]>;
};

declare module "use-intl" {
  // the texts in English tell which arguments a message takes
  interface AppConfig {
    readonly Messages: typeof en;
    readonly Locale: Locale;
  }
}
