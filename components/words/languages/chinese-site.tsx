"use client";

import { SiteFrame, type SiteFrameProps } from "../../site/site-frame";
import { chinese } from "./chinese";

export function ChineseSite(props: Omit<SiteFrameProps, "language">) {
  return <SiteFrame language={chinese} {...props} />;
}
