extension StyleSheet {
    /// Sets of pages for paper: a sheet on the screen, and pages with their marking in print.
    ///
    /// The foot and the head of the table around a set keep room on every page for the marking, which stands there at a
    /// fixed place. `break-inside` is what makes Chromium repeat them.
    static let paper = #"""
        .paper { max-width: 56rem; }
        .paper-room { display: none; }
        .paper-body { border: 1px solid var(--line); border-radius: var(--radius); padding: 10px 28px 14px; }
        .marking { text-align: center; letter-spacing: .03em; margin: .3rem 0; max-width: none; }
        .paper-mark.head { border-bottom: 1px solid var(--line); margin-bottom: 1.2rem; }
        .paper-mark.foot { border-top: 1px solid var(--line); margin-top: 1.6rem; padding-top: .3rem; }
        .imprint { text-align: center; font-size: .8rem; color: var(--soft); margin: 0 0 .2rem; max-width: none; }
        .paper-kind {
          text-transform: uppercase; letter-spacing: .09em; font-size: .8rem; font-weight: 600; color: var(--soft);
          margin: 0;
        }
        .paper .other-names { font-size: 1.05rem; margin: 0 0 .4rem; }
        .paper h2 { border-bottom: 2px solid var(--ink); padding-bottom: 3px; margin-top: 1.8rem; }
        .paper table { margin: .3rem 0 .8rem; }
        .paper caption { font-weight: 400; }
        .paper thead th { vertical-align: bottom; }
        .paper td, .paper th { overflow-wrap: break-word; }
        .paper .items { list-style: none; padding: 0; margin: .2rem 0; }
        .paper .items > li { max-width: none; padding: 5px 0; }
        .paper .items > li + li { border-top: 1px solid var(--line); }
        .paper .items p { margin: .1rem 0; max-width: none; }
        .paper .item { font-weight: 600; }
        .paper .items .items { margin-left: 1rem; border-left: 2px solid var(--line); padding-left: 14px; }
        .paper p, .paper dd { max-width: none; }
        .paper blockquote { margin: .2rem 0 .2rem 1rem; border-left: 2px solid var(--edge); padding-left: 12px; }
        .paper .notes { font-size: .875rem; padding-left: 2.2rem; }
        .paper .notes li { max-width: none; margin: 2px 0; overflow-wrap: anywhere; }
        .contents ol { columns: 2 18rem; column-gap: 3rem; }
        .refs { white-space: nowrap; font-size: .85em; }
        @media (max-width: 560px) { .paper-body { padding: 6px 12px 10px; } }
        @page paper {
          margin: 11mm 17mm 15mm;
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Noto Sans", sans-serif; color: #000; }
        }
        @media print {
          .paper { page: paper; display: table; table-layout: fixed; width: 100%; max-width: none; font-size: 9.5pt; }
          body:has(.paper) > footer, body:has(.paper) > .exercise, main:has(.paper) > .crumbs,
          main:has(.paper) > details.times { display: none; }
          main:has(.paper) { padding: 0; margin: 0; max-width: none; }
          .paper-room { visibility: hidden; break-inside: avoid; }
          .paper-room.head { display: table-header-group; }
          .paper-room.foot { display: table-footer-group; }
          .paper-body { display: table-row-group; border: 0; padding: 0; }
          .paper-mark { position: fixed; left: 0; right: 0; background: #fff; }
          .paper-mark.head { top: 0; border: 0; margin: 0; }
          .paper-mark.foot { bottom: 0; border: 0; margin: 0; padding: 0; }
          .marking { font-size: 9pt; margin: 0; padding: 0 0 2.5mm; }
          .foot .marking { padding: 2.5mm 0 0; }
          .marking.long { font-size: 7pt; }
          .marking.longest { font-size: 5.5pt; line-height: 1.25; }
          .imprint { font-size: 7.5pt; margin: 0; padding: .5mm 0 0; }
          .paper h1 { font-size: 19pt; }
          .paper h2 { font-size: 11.5pt; margin: 1.1rem 0 .35rem; border-bottom-width: 1pt; }
          .paper h3 { font-size: 9.5pt; margin: .7rem 0 .2rem; }
          .paper p { orphans: 3; widows: 3; }
          .paper table { font-size: 8.5pt; }
          .paper td, .paper th { padding: 2.5pt 8pt 2.5pt 0; }
          .paper .small { font-size: 8pt; }
          .paper .notes { font-size: 8pt; }
          .paper .notes li, .paper blockquote { break-inside: avoid; }
          .paper .item, .paper caption, .paper .items p:has(+ .items) { break-after: avoid; }
          .paper .items > li { padding: 2.5pt 0; }
          .paper .items .items > li, .paper .items > li:not(:has(.items)) { break-inside: avoid; }
          .paper .contents { break-after: page; }
          .paper .facts { grid-template-columns: 8rem minmax(0, 1fr); gap: 1pt 10pt; margin: .4rem 0; }
          .paper .label { border-width: .5pt; font-size: .75em; padding: 0 3pt; }
          .paper thead, .paper thead tr { break-after: avoid; }
          .paper tbody tr:first-child { break-before: avoid; }
          .paper.dense { font-size: 8.5pt; line-height: 1.35; }
          .dense h1 { font-size: 16pt; }
          .dense h2 { font-size: 10pt; margin: .6rem 0 .2rem; padding-bottom: 1pt; }
          .dense table { font-size: 7.5pt; margin: 0 0 .3rem; }
          .dense td, .dense th { padding: 1.5pt 6pt 1.5pt 0; }
          .dense caption { padding: 0 0 1pt; }
          .dense .small { font-size: 7pt; margin: .1rem 0; }
          .dense .facts { margin: .2rem 0; gap: 0 10pt; }
          .dense .items > li { padding: 1.5pt 0; }
          .dense .notes { font-size: 6.5pt; columns: 2; column-gap: 12pt; padding-left: 1.4rem; line-height: 1.25; }
          .dense .notes li { margin: 0 0 1.5pt; }
        }
        """#
}
