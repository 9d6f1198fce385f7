package org.gangmu.plugins.cmis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.client.Findings;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Stamp;

/** Findings as a service gives them, made by hand. */
final class Words {

    static final String EDITION = "0123456789abcdef";

    private Words() {
    }

    static Findings of(byte[] content, Map<String, List<String>> sections) {
        Map<String, List<Findings.Line>> lines = new LinkedHashMap<>();
        sections.forEach((key, texts) -> lines.put(key, texts.stream().map(t -> new Findings.Line(t, 0, t.length(), 0.9, List.of("zh.goal"))).toList()));
        return new Findings(new Stamp(GangmuClient.sha256(content), EDITION), Optional.empty(), List.of(), Map.of("title", "云泉县年度安排", "place", "云泉县", "language", "zh"), lines,
                List.of("粮食产量 growth = 3 % (2026)"), List.of("何立群 (县长)"), "{\"articles\":[]}".getBytes());
    }

    static Findings of(byte[] content) {
        return of(content, Map.of("goals", List.of("全县粮食产量增长3%。", "新建学校“两所”。"), "achievements", List.of(), "requirements", List.of("各乡镇要按月报送进度。")));
    }
}
