"use client";

import {
  type ComponentType,
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { IntlProvider } from "use-intl";
import type {
  AllCauseWords,
  AllFacetHelp,
  FacetCommands,
  Products,
  ProductWords,
  Remedies,
  SignatureWords,
  SourceId,
  Sources,
  WafRuleWords,
  WafSubject,
  WafVerdict,
  Words,
} from "@/lib";
import type { SignatureDifferencesProps } from "../signature/signature-differences";
import { type Locale, languageTags, pathIn } from "./locales";
import type { Messages } from "./messages/catalogue";

/** All that one language consists of. */
export interface Language {
  readonly locale: Locale;
  readonly words: Words;
  readonly messages: Messages;
  /** What follows the page; undefined where it did not load. The same promise each time. */
  readonly causes: () => Promise<Following | undefined>;
}

/** What is told of a cause once it is found. */
export interface CauseTexts {
  readonly words: AllCauseWords;
  readonly products: Products;
  readonly productWords: ProductWords;
  readonly sources: Sources;
  readonly remedies: Remedies;
}

/** The same, and what is told of a signature. */
interface ToldTexts extends CauseTexts {
  readonly signature: SignatureTexts;
}

/** What is told of a signature, and what shows it. */
interface SignatureTexts {
  readonly words: SignatureWords;
  readonly Differences: ComponentType<SignatureDifferencesProps>;
}

/** All that no page needs before it lives. */
export interface Following extends ToldTexts {
  readonly facetHelp: AllFacetHelp;
  readonly facetCommands: FacetCommands;
  /** What a status other than 403 means, and where that stands. */
  readonly statuses: {
    readonly wordsOf: (status: number) => string;
    readonly sourcesOf: (status: number) => readonly SourceId[];
  };
  readonly wafRules: {
    readonly words: WafRuleWords;
    readonly subjectOf: (rule: WafVerdict) => { subject: WafSubject; source: SourceId };
  };
}

/** What is told of the causes: still on its way, there, or not to be had. */
export type CausesState = "loading" | "failed" | Following;

interface Speech {
  readonly language: Language;
  readonly causes: CausesState;
  /** Turns the page as it stands into another language, once all that follows a page is there. */
  readonly speak: (language: Language) => Promise<void>;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

interface LanguageProviderProps {
  /** The language of the page as it was exported. */
  readonly language: Language;
  readonly children: ReactNode;
}

/** Gives everything under it the words of one language. */
export function LanguageProvider({ language: exported, children }: LanguageProviderProps) {
  const [{ language, causes }, setSpoken] = useState<Omit<Speech, "speak">>({
    language: exported,
    causes: "loading",
  });
  const { locale, messages } = language;
  const speak = useCallback(async (next: Language) => {
    // nothing on the page is in two languages, or gone for a moment
    const texts = await next.causes();
    writeLocale(next.locale);
    setSpoken({ language: next, causes: texts ?? "failed" });
  }, []);
  // before anything is pasted, so that no request follows a paste
  useEffect(() => {
    exported.causes().then((texts) => {
      setSpoken((now) =>
        now.language === exported ? { language: exported, causes: texts ?? "failed" } : now,
      );
    });
  }, [exported]);
  // with what is shown, and not after it: who goes back at once would be sent to the other language
  useLayoutEffect(() => {
    // entries of the history from before the switch name the other language
    const listen = () => writeLocale(locale);
    window.addEventListener("popstate", listen);
    return () => window.removeEventListener("popstate", listen);
  }, [locale]);
  const speech = useMemo(() => ({ language, causes, speak }), [language, causes, speak]);
  return (
    <SpeechContext value={speech}>
      {/* @ts-expect-error use-intl knows the arguments of messages by the texts in English */}
      <IntlProvider locale={locale} messages={messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </SpeechContext>
  );
}

/** The language of the page, and how to change it in place. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === undefined) throw new Error("There is no LanguageProvider above.");
  return speech;
}

function writeLocale(locale: Locale): void {
  document.documentElement.lang = languageTags[locale];
  const { pathname, search, hash } = window.location;
  const path = pathIn(locale, pathname);
  if (path !== pathname) {
    // without the router's own state, so that it takes the address over: on the way back through the
    // history it would else write the one of the entry again, whenever it comes to it
    window.history.replaceState(null, "", path + search + hash);
  }
}
