package org.gangmu.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.gangmu.drl.DrlText;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.tag.TaggedSentence;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Runs exported DRL as Drools' own compilers understand it: what the engine is held to. */
public final class CompiledRules implements RuleEngine {

    private final DroolsRuleEngine facts;
    private final List<Rule> rules;
    /** Rule as the DRL names it → its place in the rulebook. */
    private final Map<String, Integer> numbers = new HashMap<>();
    private final KieBase base;

    /** @param exported the folder that the rulebook was written to as DRL */
    public CompiledRules(RuleBook book, Path exported) {
        this.rules = book.rules().stream().filter(Rule::isOn).toList();
        this.facts = new DroolsRuleEngine(rules);
        rules.forEach(r -> numbers.put(DrlText.encode(r.id().substring(book.name().length() + 1)), numbers.size()));
        this.base = compile(files(exported));
    }

    static List<Path> files(Path exported) {
        try (Stream<Path> all = Files.walk(exported)) {
            return all.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Drools makes of files of rules, through its code generator and its Java compiler. */
    static KieBase compile(List<Path> files) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem system = services.newKieFileSystem();
        for (int i = 0; i < files.size(); i++) {
            try {
                system.write("src/main/resources/org/gangmu/rules/table" + i + ".drl", services.getResources()
                        .newByteArrayResource(Files.readAllBytes(files.get(i)), "UTF-8"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
        assertEquals(List.of(), builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING));
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    long ruleCount() {
        return base.getKiePackages().stream().mapToLong(p -> p.getRules().size()).sum();
    }

    @Override
    public List<List<Evidence>> evidence(List<TaggedSentence> sentences) {
        Findings findings = new Findings(sentences.size());
        KieSession session = base.newKieSession();
        try {
            for (int i = 0; i < sentences.size(); i++) {
                facts.features(i, sentences.get(i), findings).forEach(session::insert);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return IntStream.range(0, sentences.size()).mapToObj(i -> inOrder(new ArrayList<>(findings.votes(i)))).toList();
    }

    private List<Evidence> inOrder(List<Vote> votes) {
        votes.sort(Comparator.comparing(v -> numbers.get(v.rule())));
        List<Evidence> out = new ArrayList<>();
        for (Vote vote : votes) {
            Rule rule = rules.get(numbers.get(vote.rule()));
            assertEquals(DrlText.encode(rule.label()) + rule.strength(), vote.label() + vote.strength());
            out.add(new Evidence(rule, vote.place()));
        }
        return out;
    }
}
