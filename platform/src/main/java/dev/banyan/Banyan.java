package dev.banyan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Banyan (榕策): turns a government's published plan into delivered results. */
@SpringBootApplication
public class Banyan {
    public static void main(String[] args) {
        SpringApplication.run(Banyan.class, args);
    }
}
