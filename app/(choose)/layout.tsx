import type { Metadata } from "next";
import type { ReactNode } from "react";
import { iconUrl } from "@/components/site/icon";
import "../globals.css";

export const metadata: Metadata = {
  referrer: "no-referrer",
  icons: { icon: { url: iconUrl, type: "image/svg+xml" } },
};

/** Around the addresses without a language, which only lead to those with one. */
export default function ChooseLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body className="font-sans text-base leading-normal antialiased">{children}</body>
    </html>
  );
}
