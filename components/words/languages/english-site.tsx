"use client";

import { SiteFrame, type SiteFrameProps } from "../../site/site-frame";
import { english } from "./english";

export function EnglishSite(props: Omit<SiteFrameProps, "language">) {
  return <SiteFrame language={english} {...props} />;
}
