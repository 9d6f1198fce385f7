package org.gangmu.plugins.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void scriptsAreNoTextAndWhatStandsBetweenEmptyOnesIs() {
        assertEquals("一二", Markup.text("<p>一<script type=\"a/\">var 隐患;</script>二</p>"));
        assertEquals("一二三", Markup.text("<style src=\"a\"/><p>一</p><script/>二<style>p { }</style>三"));
        assertEquals("a < b & c", Markup.text("<p>a &lt; b &amp; c</p>"));
    }
}
