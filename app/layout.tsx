import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { iconUrl } from "@/components/icon";
import { messages } from "@/components/messages";
import { SiteFooter } from "@/components/site-footer";
import { SiteHeader } from "@/components/site-header";
import { SkipLink } from "@/components/skip-link";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: messages.site.title, template: `%s · ${messages.site.name}` },
  description: messages.site.description,
  referrer: "no-referrer",
  icons: { icon: { url: iconUrl, type: "image/svg+xml" } },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f6f5" },
    { media: "(prefers-color-scheme: dark)", color: "#101716" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body className="flex min-h-screen flex-col font-sans text-base leading-normal antialiased">
        <SkipLink />
        <SiteHeader />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-7xl grow px-4 py-6 outline-none sm:px-6 sm:py-8"
        >
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
