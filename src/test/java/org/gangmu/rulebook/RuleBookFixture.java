package org.gangmu.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small rulebook folder that tests fill and break. */
public final class RuleBookFixture {

    private final Path folder;

    private RuleBookFixture(Path folder) {
        this.folder = folder;
    }

    /** A Chinese rulebook with one cue (modal: 必须), one frame (tasks, opened by 重点任务) and one rule. */
    public static RuleBookFixture chinese(Path root) {
        return new RuleBookFixture(root.resolve("zh"))
                .with("rulebook.csv", "key,value\nlanguage,zh\ndefault label,OTHER\nformulas,formula\n")
                .with("labels.csv", "label,zh,en,color,section,form\nGOAL,目标,Goals,#1a7f37,goals,items\nREQUIREMENT,要求,Requirements,#bc4c00,requirements,tasks\n"
                        + "OTHER,其他,Other,#6e7781,,none\n")
                .with("lexicon/words.csv", "cue,word,except,pos\nmodal,必须,必须品,\nformula,会议强调,,\nlead,重点任务,,\n")
                .with("setting/frames.csv", "name,cue,opens,scope\ntasks,lead,tasks,section\n")
                .with("requirement/modal.csv", "name,cue,label,strength,hit,hit 2,near miss\nmust,modal,REQUIREMENT,2,各镇【必须】整改。,我们【必须】抓紧。,这是必须品。\n");
    }

    public RuleBookFixture with(String file, String content) {
        return with(file, content, StandardCharsets.UTF_8);
    }

    public RuleBookFixture with(String file, String content, Charset charset) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content.getBytes(charset));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public RuleBook read() {
        return RuleBookReader.read(folder);
    }
}
